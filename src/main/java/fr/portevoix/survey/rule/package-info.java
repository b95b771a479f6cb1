/** When a question is asked and when an answer is accepted: rules over earlier answers and the channel. */
package fr.portevoix.survey.rule;
