/** What a council says about a sheet as a whole, and what the committee answers, point by point. */
package fr.portevoix.council.opinion;
