package vn.dondoc.reporting.attachment;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vn.dondoc.contracts.attachment.AttachmentState;
import vn.dondoc.contracts.attachment.AttachmentStored;
import vn.dondoc.platform.store.Aggregate;
import vn.dondoc.platform.store.Change;
import vn.dondoc.platform.web.Refusal;

/**
 * The files of one piece of evidence, under its id. A file of which it knows is complete: its chunks were stored before.
 * Versions are only ever added.
 */
public record Folder(String id, String province, long version, List<StoredFile> files) implements Aggregate {

    static final int MOST_FILES = 20;
    static final int MOST_VERSIONS = 20;

    public Folder {
        files = List.copyOf(files);
    }

    /** @param key the piece's, which begins with its province */
    static Folder empty(String key) {
        var colon = key.indexOf(':');
        return new Folder(key.substring(colon + 1), key.substring(0, colon), 0, List.of());
    }

    Optional<StoredFile> file(FileName name) {
        return files.stream().filter(file -> file.name().equals(name.value())).findFirst();
    }

    /** @throws Refusal 422 if there is no place for one more file */
    void admit(FileName name) {
        if (file(name).isEmpty() && files.size() >= MOST_FILES) {
            throw Refusal.rule("attachment-full", MOST_FILES);
        }
    }

    /** Whether these very bytes are the file's newest version already. */
    Optional<FileVersion> same(FileName name, String sha256) {
        return file(name)
                .map(StoredFile::latest)
                .filter(latest -> latest.sha256().equals(sha256));
    }

    int nextVersion(FileName name) {
        return file(name).map(file -> file.versions().size()).orElse(0) + 1;
    }

    Folder plus(FileName name, FileVersion added) {
        admit(name);
        if (nextVersion(name) > MOST_VERSIONS) {
            throw Refusal.rule("attachment-versions", name.value(), MOST_VERSIONS);
        }
        var versions = new ArrayList<>(file(name).map(StoredFile::versions).orElse(List.of()));
        versions.add(added);
        return with(name, versions);
    }

    /** The same version, but known to have come after so many decisions. */
    Folder dated(FileName name, int number, int decisions) {
        var versions = new ArrayList<>(file(name).map(StoredFile::versions).orElse(List.of()));
        versions.set(number - 1, versions.get(number - 1).after(decisions));
        return with(name, versions);
    }

    private Folder with(FileName name, List<FileVersion> versions) {
        var next = new ArrayList<>(files);
        var changed = new StoredFile(name.value(), versions);
        next.replaceAll(file -> file.name().equals(changed.name()) ? changed : file);
        if (file(name).isEmpty()) {
            next.add(changed);
        }
        return new Folder(id, province, version + 1, next);
    }

    /** This state, and that it came about by that version of a file. */
    Change<Folder> told(FileName name, int number) {
        var about = file(name).orElseThrow().versions().get(number - 1);
        return new Change<>(
                this,
                new AttachmentStored(new AttachmentState(
                        id,
                        province,
                        name.value(),
                        about.number(),
                        about.size(),
                        about.sha256(),
                        about.type(),
                        about.receivedAt(),
                        about.decisions())));
    }

    boolean holds(Upload upload) {
        return files.stream()
                .flatMap(file -> file.versions().stream())
                .anyMatch(version -> version.upload().equals(upload.key()));
    }
}
