package vn.dondoc.local;

import org.springframework.boot.autoconfigure.SpringBootApplication;

/** What only a local installation has, in one small application: the issuer and the control of clock and mails. */
@SpringBootApplication(
        proxyBeanMethods = false,
        scanBasePackages = {"vn.dondoc.local.issuer", "vn.dondoc.local.control"})
class LocalApplication {}
