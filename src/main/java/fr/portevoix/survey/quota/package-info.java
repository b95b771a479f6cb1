/** How many people the team wants to hear, and how many it has heard: gauges that refuse nobody. */
package fr.portevoix.survey.quota;
