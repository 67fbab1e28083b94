package vn.dondoc.contracts;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** The name of an event on the wire. It outlives the class: classes may move, {@code "report.submitted.v1"} stays. */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface EventType {

    /** Family, fact and version, for example {@code report.submitted.v1}; also the name of the schema. */
    String value();
}
