package fr.portevoix.contribution;

/** How far those who speak weigh on what is decided. */
public enum ParticipationLevel {
    INFORMATION,
    CONSULTATION,
    CONCERTATION,
    CODECISION
}
