/** Interviewers call people from a list, by keyboard, and nothing that is stored leads from an answer to a number. */
package fr.portevoix.survey.call;
