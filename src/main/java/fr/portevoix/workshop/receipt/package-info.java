/** The number that hangs on the wall of a session, and what it opens. */
package fr.portevoix.workshop.receipt;
