package vn.dondoc.reporting.attachment;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bson.codecs.pojo.annotations.BsonId;
import vn.dondoc.platform.web.Refusal;

/**
 * The files of one piece of evidence. A file of which it knows is complete: its chunks were stored before. Versions are
 * only ever added.
 *
 * @param key the piece's
 * @param version counts the changes of this document
 */
public record Folder(@BsonId String key, long version, List<StoredFile> files) {

    static final int MOST_FILES = 20;
    static final int MOST_VERSIONS = 20;

    public Folder {
        files = List.copyOf(files);
    }

    static Folder empty(String key) {
        return new Folder(key, 0, List.of());
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
        return new Folder(key, version + 1, next);
    }

    boolean holds(Upload upload) {
        return files.stream()
                .flatMap(file -> file.versions().stream())
                .anyMatch(version -> version.upload().equals(upload.key()));
    }
}
