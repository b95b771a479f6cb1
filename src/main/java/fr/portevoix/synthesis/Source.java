package fr.portevoix.synthesis;

/**
 * Where a reader at the desk finds what a block's figures are made of.
 *
 * @param label what opens
 * @param address its page
 */
record Source(String label, String address) {}
