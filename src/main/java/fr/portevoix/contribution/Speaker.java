package fr.portevoix.contribution;

/** As whom somebody spoke. */
public enum Speaker {
    RESIDENT,
    ASSOCIATION,
    LANDLORD,
    PUBLIC_SERVICE,
    BUSINESS,
    ELECTED
}
