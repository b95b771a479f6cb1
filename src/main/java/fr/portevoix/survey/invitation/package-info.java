/** People are invited to a survey, by mail or letter, each with a link that counts once and leads nobody to their answers. */
package fr.portevoix.survey.invitation;
