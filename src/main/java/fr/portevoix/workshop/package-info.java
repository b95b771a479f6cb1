/** Sessions in which people speak together, and what they said there. */
package fr.portevoix.workshop;
