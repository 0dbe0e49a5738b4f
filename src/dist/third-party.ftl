<#-- Which libraries are there, under which licence, and where their source is. -->
<#list dependencyMap as entry>
${entry.key.name} ${entry.key.version} (${entry.key.groupId}:${entry.key.artifactId})
    ${entry.value?join(", or ")}<#if entry.key.url??>
    ${entry.key.url}</#if>

</#list>
