package dev.plantao.sla;

/** Somebody else changed the calendar while it was being edited. */
public class CalendarChanged extends RuntimeException {}
