/** Composes notes for the people who decide; reads every other room and writes in none. */
package fr.portevoix.synthesis;
