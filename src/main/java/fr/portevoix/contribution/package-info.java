/** Consultations, what was said in them, how it was understood, and where each word stands. */
package fr.portevoix.contribution;
