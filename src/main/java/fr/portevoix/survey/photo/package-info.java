/** The photos that residents answer with, at the desk. */
package fr.portevoix.survey.photo;
