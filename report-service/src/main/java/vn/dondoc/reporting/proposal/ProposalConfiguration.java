package vn.dondoc.reporting.proposal;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Configuration;

/** Reading of linked pages. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(ProposalSettings.class)
class ProposalConfiguration {}
