/** Finds what was already said, or is already written, in similar words. */
package fr.portevoix.contribution.similar;
