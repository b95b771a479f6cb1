/** Numbers told honestly: bases, intervals and disclosure control, as pure functions without a database. */
package fr.portevoix.figures;
