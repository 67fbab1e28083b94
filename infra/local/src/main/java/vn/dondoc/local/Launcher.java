package vn.dondoc.local;

/**
 * The parent process: looks at the options and the machine, then starts the child that holds everything, with memory
 * bounds and a class archive that can only be given to a new process. It stays small on purpose.
 */
public final class Launcher {

    private Launcher() {}

    public static void main(String... arguments) {
        System.exit(run(arguments));
    }

    private static int run(String... arguments) {
        try {
            if (Options.parse(arguments).help()) {
                System.out.println(Options.HELP);
                return 0;
            }
            Memory.ofThisMachine().refuseIfTooLittle();
            return ChildProcess.start(arguments).waitFor();
        } catch (Refused refused) {
            System.err.println(refused.getMessage());
            return 1;
        }
    }
}
