/** Walks process models on a copy of the engine that holds nothing but them. Knows neither rules nor findings. */
package org.shouwen.processadmin.walk;
