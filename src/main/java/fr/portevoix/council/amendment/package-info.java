/** What members of a council want changed in a draft sheet, what is decided of it, and the version that comes of it. */
package fr.portevoix.council.amendment;
