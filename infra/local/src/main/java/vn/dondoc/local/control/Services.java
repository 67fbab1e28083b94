package vn.dondoc.local.control;

import java.util.List;
import org.springframework.context.ApplicationContext;

/** The running services, in the order in which due work is done. */
@FunctionalInterface
public interface Services {

    List<ApplicationContext> inOrder();
}
