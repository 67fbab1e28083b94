package vn.dondoc.testing;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.ClassTemplate;
import org.junit.jupiter.api.extension.ExtendWith;

/** Runs a whole test class once in each of some default time zones of the process; its tests stay as they are. */
@ClassTemplate
@ExtendWith(SystemTimeZones.class)
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface InEveryTimeZone {

    /** Zone ids. */
    String[] value() default {"UTC", "Asia/Ho_Chi_Minh", "America/Los_Angeles"};
}
