package org.shouwen.processadmin;

import java.util.List;

/**
 * What a deployment did.
 *
 * @param deploymentId null when everything submitted was deployed already
 * @param files names of the files now deployed anew
 * @param warnings what the administrator should look at again
 */
public record Deployed(String deploymentId, List<String> files, List<Finding> warnings) {}
