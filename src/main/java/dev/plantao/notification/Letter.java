package dev.plantao.notification;

/** The words of one mail. */
record Letter(String subject, String title, String plain, String html) {}
