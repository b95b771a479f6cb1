/** Keeps a flood of answers from counting as a crowd of people, without refusing anybody and without knowing who asks. */
package fr.portevoix.survey.abuse;
