/** The way that a walk takes: drawn on the outlines of the quartiers, typed, or brought in from a file. */
package fr.portevoix.walk.route;
