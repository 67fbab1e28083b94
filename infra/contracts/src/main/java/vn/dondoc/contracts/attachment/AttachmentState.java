package vn.dondoc.contracts.attachment;

import java.time.Instant;

/**
 * One version of a file, without its bytes.
 *
 * @param number of the version, the first being 1
 * @param size in bytes
 * @param sha256 of the bytes, in hexadecimal
 * @param decisions how many decisions about the piece it came after; any later one has sealed it
 */
public record AttachmentState(
        String evidenceId,
        String province,
        String file,
        int number,
        long size,
        String sha256,
        String type,
        Instant receivedAt,
        int decisions) {}
