/** Writes documents and spreadsheets from one neutral model, and reads the tables people send, with a row-by-row report. */
package fr.portevoix.document;
