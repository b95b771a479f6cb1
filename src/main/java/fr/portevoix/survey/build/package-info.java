/** The builder: versions in preparation, previews, trials, models, and what is checked before a survey opens. */
package fr.portevoix.survey.build;
