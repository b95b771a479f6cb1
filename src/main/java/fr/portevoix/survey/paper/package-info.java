/** A survey outside the screen: posters that lead to it, sheets to fill in by hand, and their entry. */
package fr.portevoix.survey.paper;
