/** Questionnaires that residents answer, and the results that are published of them. */
package fr.portevoix.survey;
