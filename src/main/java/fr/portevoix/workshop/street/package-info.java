/** Asking people in the street: questions, voices with consent, and the wish to be invited. */
package fr.portevoix.workshop.street;
