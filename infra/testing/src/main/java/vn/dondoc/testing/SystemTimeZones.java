package vn.dondoc.testing;

import java.util.List;
import java.util.TimeZone;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.AfterClassTemplateInvocationCallback;
import org.junit.jupiter.api.extension.BeforeClassTemplateInvocationCallback;
import org.junit.jupiter.api.extension.ClassTemplateInvocationContext;
import org.junit.jupiter.api.extension.ClassTemplateInvocationContextProvider;
import org.junit.jupiter.api.extension.Extension;
import org.junit.jupiter.api.extension.ExtensionContext;

/** Changes the process's default zone around each round of a class with {@link InEveryTimeZone}. */
final class SystemTimeZones implements ClassTemplateInvocationContextProvider {

    @Override
    public boolean supportsClassTemplate(ExtensionContext context) {
        return context.getRequiredTestClass().isAnnotationPresent(InEveryTimeZone.class);
    }

    @Override
    public Stream<Round> provideClassTemplateInvocationContexts(ExtensionContext context) {
        var zones = context.getRequiredTestClass()
                .getAnnotation(InEveryTimeZone.class)
                .value();
        return Stream.of(zones).map(zone -> new Round(TimeZone.getTimeZone(zone), TimeZone.getDefault()));
    }

    private record Round(TimeZone zone, TimeZone before)
            implements ClassTemplateInvocationContext,
                    BeforeClassTemplateInvocationCallback,
                    AfterClassTemplateInvocationCallback {

        @Override
        public String getDisplayName(int invocationIndex) {
            return zone.getID();
        }

        @Override
        public List<Extension> getAdditionalExtensions() {
            return List.of(this);
        }

        @Override
        public void beforeClassTemplateInvocation(ExtensionContext context) {
            TimeZone.setDefault(zone);
        }

        @Override
        public void afterClassTemplateInvocation(ExtensionContext context) {
            TimeZone.setDefault(before);
        }
    }
}
