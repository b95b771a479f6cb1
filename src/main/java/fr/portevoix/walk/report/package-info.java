/** The report of a walk: a page, files for a word processor and for paper, open data and photos. */
package fr.portevoix.walk.report;
