/** A council as evaluator: what it wants measured, and its yearly look at sheets that were adopted. */
package fr.portevoix.council.review;
