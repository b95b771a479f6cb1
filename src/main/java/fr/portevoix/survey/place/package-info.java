/** The places that answers name, on a map for the team. */
package fr.portevoix.survey.place;
