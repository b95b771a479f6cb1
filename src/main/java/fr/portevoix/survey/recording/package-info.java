/** Voices that say the questions of a survey. */
package fr.portevoix.survey.recording;
