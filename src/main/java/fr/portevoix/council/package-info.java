/** Councils, who sits on them, and their table: where members find what waits for them. */
package fr.portevoix.council;
