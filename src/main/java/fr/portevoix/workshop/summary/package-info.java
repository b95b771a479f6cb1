/** Reading a session over, telling it as a synthesis, and publishing that. */
package fr.portevoix.workshop.summary;
