package fr.portevoix.council.meeting;

import java.util.List;

/** What happened, as it enters the draft of a meeting's minutes: a heading and sentences, in French. */
public record MinutesSection(String heading, List<String> sentences) {}
