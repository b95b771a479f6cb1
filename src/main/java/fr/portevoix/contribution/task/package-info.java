/** What is handed on to services and funds: their list, the mail to their referents, and what they answer. */
package fr.portevoix.contribution.task;
