<#-- DockerView: with a build the whole image; without one, what is added to an image of yours. -->
# [=header.name]: standard [=header.hash], written by Keelson
<#list base as image><#else>
# Nothing names a base image: docker build --build-arg BASE=...
ARG BASE=scratch
</#list>
<#list builds as build>

FROM <#list build.image as image>[=image]<#else>golang<#list build.go as go>:[=go]</#list></#list> AS build
WORKDIR /src
COPY . .
<#list build.variables as variable>
ENV [=variable.name]=[=variable.value]
</#list>
# A list of words, not a line of shell: nothing is split or replaced. env looks go up, as some builders do not.
RUN ["/usr/bin/env"<#list build.command as word>, [=word]</#list>]
</#list>

FROM <#list base as image>[=image]<#else>${BASE}</#list>
<#list builds as build>
COPY --from=build [=build.output]
</#list>
<#list variables as variable>
ENV [=variable.name]=[=variable.value]
</#list>
<#list user as name>
USER [=name]
</#list>
<#list ports as port>
EXPOSE [=port]
</#list>
<#if commandNeedsSystemd>
# No image can start ExecStart as it stands: pass the arguments to docker run.
</#if>
<#list entrypoint as command>
ENTRYPOINT [=command]
</#list>
