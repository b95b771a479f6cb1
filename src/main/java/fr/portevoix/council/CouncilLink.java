package fr.portevoix.council;

/** A door on the desk's page of a council. */
public record CouncilLink(String label, String address, String detail) {}
