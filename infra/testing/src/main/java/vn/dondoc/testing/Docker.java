package vn.dondoc.testing;

import org.testcontainers.DockerClientFactory;

/** Whether containers can be started here; asked once. */
final class Docker {

    private static final boolean ANSWERS = DockerClientFactory.instance().isDockerAvailable();

    private Docker() {}

    static boolean answers() {
        return ANSWERS;
    }
}
