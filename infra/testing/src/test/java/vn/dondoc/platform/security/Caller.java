package vn.dondoc.platform.security;

/** Stands for the platform's caller. */
public record Caller(String userId) {}
