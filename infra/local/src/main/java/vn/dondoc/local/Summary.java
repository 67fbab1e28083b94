package vn.dondoc.local;

import java.net.URI;
import vn.dondoc.local.control.LocalClock;

/** Where to go and who may log in, printed when everything runs. */
record Summary(URI origin, DataDirectory data, LocalClock clock) {

    void print(Steps steps) {
        steps.done("ready");
        steps.say("""

                  Address    %1$s/api/v1
                  API docs   %1$s/api/docs
                  Health     %1$s/actuator/health
                  Mails      %1$s/local/mail?to=&subject=
                  Clock      %1$s/local/time  (%2$s)
                  Log in     %1$s/login as home-affairs, editorial-board, admin, auditor, or a unit by its id;
                             the password is always "local". Machines likewise, by client credentials:
                             curl -u home-affairs:local -d grant_type=client_credentials %1$s/oauth2/token
                  Data       %3$s
                  Log        %4$s
                  Stop       Ctrl-C
                """.formatted(origin, position(), data.root(), data.at("logs/dondoc.log")));
    }

    private String position() {
        return clock.standsStill() ? "stands at " + clock.instant() + " until moved" : "follows the system's clock";
    }
}
