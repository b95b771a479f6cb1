/** Crosses what was answered, for facilitators: any question, place, way or theme against any other. */
package fr.portevoix.analysis;
