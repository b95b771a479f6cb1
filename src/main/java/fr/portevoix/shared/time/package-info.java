/** The clock, injected, so that tests can choose the day. */
package fr.portevoix.shared.time;
